/// Who is watched: persons, offices and the terms that tie them, governments, companies, parties,
/// institutions.
@NullMarked
package dev.stancewatch.core.actor;

import org.jspecify.annotations.NullMarked;
