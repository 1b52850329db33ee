/// What subscribers are told, to whom, and how it reads.
@NullMarked
package dev.stancewatch.core.alert;

import org.jspecify.annotations.NullMarked;
