/// Lists of subscriptions in OPML.
@NullMarked
package dev.stancewatch.web.opml;

import org.jspecify.annotations.NullMarked;
