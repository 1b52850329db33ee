/// Addresses: the WHATWG parser, resolution of links, and the form in which two addresses are the
/// same.
@NullMarked
package dev.stancewatch.web.url;

import org.jspecify.annotations.NullMarked;
