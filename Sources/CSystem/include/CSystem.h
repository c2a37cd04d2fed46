#pragma once
// HTTP
#include "Events.h"
#include "Sockets.h"
// Crypto
#include "SHA256.h"
// Processes
#include "Spawn.h"
