/// Reads a web page: main text, title, byline, date of publication, language, canonical address.
@NullMarked
package dev.stancewatch.web.page;

import org.jspecify.annotations.NullMarked;
