package rollbook.command.session;

/// Where a roller expects the next roll to be counted.
record ExpectedPlace(int epoch, int n) {}
