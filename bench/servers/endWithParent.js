// Loaded before anything else in each server: it ends when whoever started it ends, however that happens.

process.once('disconnect', () => process.exit());
