// Generated from ClientGenerator's description; nothing is described yet.
