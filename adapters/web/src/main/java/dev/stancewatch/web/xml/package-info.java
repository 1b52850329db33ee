/// XML of strangers: cleaned, parsed without DTD, capped, and repaired where it is broken.
@NullMarked
package dev.stancewatch.web.xml;

import org.jspecify.annotations.NullMarked;
