/// Reads sitemaps, the news kind above all: what a site without a feed lists of its articles.
@NullMarked
package dev.stancewatch.web.sitemap;

import org.jspecify.annotations.NullMarked;
