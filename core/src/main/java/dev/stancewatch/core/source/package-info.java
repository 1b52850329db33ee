/// Where articles come from, and which publisher family a source belongs to.
@NullMarked
package dev.stancewatch.core.source;

import org.jspecify.annotations.NullMarked;
