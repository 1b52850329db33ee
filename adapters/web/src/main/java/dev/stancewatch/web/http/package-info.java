/// Fetches feeds, pages and robots files, politely and within limits.
@NullMarked
package dev.stancewatch.web.http;

import org.jspecify.annotations.NullMarked;
