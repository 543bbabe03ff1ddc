/* The fold table as plain data, so that nothing is built when the program starts.
 *
 * cfolding_index holds the block of each run of 128 scalars below CFOLDING_LIMIT. An entry of a
 * block is 0 where the scalar stays as it is, CFOLDING_REMOVED where it vanishes, a scalar, or
 * CFOLDING_EXPANDS | place << 8 | count: so many scalars of cfolding_expansions from that place.
 */
#ifndef CFOLDING_H
#define CFOLDING_H

#include <stdint.h>

#define CFOLDING_LIMIT 0x30000u
#define CFOLDING_REMOVED 0xFFFFFFFFu
#define CFOLDING_EXPANDS 0x80000000u

extern const uint16_t cfolding_index[];
extern const uint32_t cfolding_blocks[];
extern const uint32_t cfolding_expansions[];

static inline uint32_t cfolding_entry(uint32_t scalar) {
  // Past the table only the tags and the selectors of ideographic variants vanish.
  if (scalar >= CFOLDING_LIMIT) return scalar - 0xE0000u < 0x1F0u ? CFOLDING_REMOVED : 0;
  return cfolding_blocks[((uint32_t)cfolding_index[scalar >> 7] << 7) | (scalar & 127)];
}

static inline uint32_t cfolding_expansion(uint32_t place) { return cfolding_expansions[place]; }

#endif
