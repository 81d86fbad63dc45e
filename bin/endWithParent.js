// Whoever ends the process that started this one without a signal that it could pass on, as `kill -9` does, ends this one too.
if (process.channel !== undefined && process.channel !== null) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Listening would keep the process, which ends when its work is done.
  process.channel.unref();
}
