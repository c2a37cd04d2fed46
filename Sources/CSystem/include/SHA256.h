#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether the processor has instructions for SHA-256.
bool sha256HasInstructions(void);
/// Mixes blocks of 64 bytes into the eight words of the state, with these instructions; never called without them.
void sha256Compress(uint32_t *state, const void *blocks, size_t count);
