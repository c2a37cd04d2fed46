#pragma once
// HTTP
// Processes
#include "Spawn.h"
