#ifndef FORDELING_CLIBXML2_SHIM_H
#define FORDELING_CLIBXML2_SHIM_H

// libxml2's headers pull in ICU's, whose types clash with Foundation's. Nothing here uses them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#endif
