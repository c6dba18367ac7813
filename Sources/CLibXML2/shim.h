#ifndef FORDELING_CLIBXML2_SHIM_H
#define FORDELING_CLIBXML2_SHIM_H

// libxml2's headers pull in ICU's, whose types clash with Foundation's. Nothing here uses them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

// How many bytes of the document lie before the next one that the parser reads.
static inline long fordeling_html_offset(htmlParserCtxtPtr parser) {
  const xmlParserInput *input = parser->input;
  return input == NULL ? 0 : (long)input->consumed + (long)(input->cur - input->base);
}

// Brings the parser's own stack of open elements in line with the reader's, from within the event
// of a start tag: the `closed` elements below the new one are taken off, and `inserted`, if it is
// not NULL, is put in their place. The parser keeps this stack only to match end tags.
//
// Returns 0, or -1 when there was no memory; the stack is then as before.
static inline int fordeling_html_adjust(
    htmlParserCtxtPtr parser, int closed, const char *inserted) {
  if (closed < 0 || closed >= parser->nameNr) return closed == 0 ? 0 : -1;
  const xmlChar *newest = parser->nameTab[parser->nameNr - 1];
  const xmlChar *name = NULL;
  if (inserted != NULL) {
    name = xmlDictLookup(parser->dict, (const xmlChar *)inserted, -1);
    if (name == NULL) return -1;
    if (closed == 0 && parser->nameNr >= parser->nameMax) {
      int room = parser->nameMax * 2 + 1;
      const xmlChar **grown = (const xmlChar **)xmlRealloc(
          (void *)parser->nameTab, (size_t)room * sizeof(parser->nameTab[0]));
      if (grown == NULL) return -1;
      parser->nameTab = grown;
      parser->nameMax = room;
    }
  }
  parser->nameNr -= closed;
  if (name != NULL) {
    parser->nameTab[parser->nameNr - 1] = name;
    parser->nameNr += 1;
  }
  parser->nameTab[parser->nameNr - 1] = newest;
  return 0;
}

#endif
