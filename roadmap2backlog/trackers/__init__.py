"""Where issues live: one module or folder for each tracker, all behind the port of `syncing`."""
