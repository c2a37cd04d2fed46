#pragma once
// HTTP
#include "Events.h"
#include "Sockets.h"
// Processes
#include "Spawn.h"
