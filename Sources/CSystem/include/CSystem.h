#pragma once
// HTTP
#include "Events.h"
#include "Sockets.h"
