package dev.stancewatch.web.page;

import java.util.Set;
import java.util.regex.Pattern;

/// What authors of pages call the parts of a page: the vocabulary of [Naming]. In English, with the
/// German, French, Spanish and Italian words that newsrooms mix in.
final class NameWords {
  /// Parts of squashed names that only the body of an article bears.
  static final String[] BODY =
      words(
          """
          articlebody articlecontent articletext articlecopy articlecontainer entrycontent
          entrybody entrytext postcontent postbody posttext postentry storybody storycontent
          storytext storycopy newsbody newstext newscontent newsdetail bodycopy bodytext
          contentbody contenttext textcontent artikeltext artikelinhalt artikelcontent
          artikelbody blogcontent blogbody blogtext pagecontent singlecontent maincontenttext
          fieldnamebody articolo postarticle beitragstext fulltext richtext storymain
          fieldbody detailtext cuerponoticia textarticle textoarticulo contenuarticle artbody
          arttext wysiwyg
          """);

  /// Parts of a name that make it the name of something beside the body.
  static final String[] NOT_BODY =
      words(
          """
          header footer title headline meta image img photo video wrap-side sidebar related
          author teaser share comment tag nav date caption promo banner newsletter link list
          more toolbar ad- -ad summary
          """);

  /// How names begin that say how a thing looks or is filed.
  static final String[] STATES =
      words(
          """
          has- no- is- with- without- tag- category- cat- status- format- type- js- post_tag-
          tags- display- hide- show- visible- elementor- vc_ wpb_ et_pb_ fusion- avia- col-
          row- grid-
          """);

  /// Parts of squashed names of what readers wrote.
  static final String[] COMMENT_STEMS =
      words(
          """
          comment disqus kommentar commentaire comentario commenti discussion fbcomments
          livefyre leserbrief opinary
          """);

  /// Parts of squashed names of what is no part of an article.
  static final String[] BOILERPLATE_STEMS =
      words(
          """
          breadcrumb sidebar newsletter related recommend outbrain taboola advert social
          sharing sharebar sharedaddy sharethis addthis addtoany cookie mostread mostpopular
          readmore navigation pagination paginator subscri signup teaser skyscraper sponsor
          bookmark werbung anzeige shariff paywall toplinks trending popular moreon morefrom
          seealso readnext upnext linklist verwandt empfehl weiterlesen mehrzum authorbox
          authorbio aboutauthor aboutheauthor abouttheauthor authorinfo postauthor authordesc
          printonly noprint donotprint jetpacklikes tagcloud taglist posttags entrytags
          articletags postmeta entrymeta postfooter entryfooter articlefooter pagefooter
          sitefooter crosslink tooltip lightbox carousel slideshow ratings wprelated yarpp
          correlati relacionad tablecontents
          """);

  /// Whole words in names of what is no part of an article.
  static final Set<String> BOILERPLATE =
      Set.of(
          words(
              """
              nav navbar menu submenu footer widget widgets share shares ad ads adsense adbox
              promo promotion promoted banner consent gdpr popup modal overlay toolbar pager
              rating vote login register tags prev previous print rss feed ticker alert partner
              partners shop follow buttons btn button sticky poll donate donation marketing cta
              masthead topbar syndication disclaimer copyright legal imprint impressum gallery
              galerie toc callout aside rail player tool tools sitemap recirc similar others
              """));

  /// Whole words in names of the small print around an article.
  static final Set<String> FURNITURE =
      Set.of(
          words(
              """
              byline author authors caption captions credit credits dateline timestamp date
              metadata kicker dachzeile tag category categories keywords bildunterschrift autor
              datum wp-caption fotocredit quelle legende pubdate published infos
              """));

  /// Whole names of what is not shown.
  static final Set<String> HIDDEN =
      Set.of(
          words(
              """
              hidden visually-hidden visuallyhidden sr-only screen-reader-text screenreader
              element-invisible hide is-hidden offscreen
              """));

  /// Whole words in names of content of some kind.
  static final Set<String> CONTENT =
      Set.of(
          words(
              """
              article post story entry hentry content main body text artikel beitrag news blog
              single
              """));

  private NameWords() {}

  private static String[] words(String text) {
    return Pattern.compile("\\s+").split(text.strip(), -1);
  }
}
