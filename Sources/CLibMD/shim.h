#ifndef FORDELING_CLIBMD_SHIM_H
#define FORDELING_CLIBMD_SHIM_H

#include <sys/types.h>
#include <sha2.h>

#endif
