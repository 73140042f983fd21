package rollbook.command.user.guessing;

/// What failures of an account are counted under.
///
/// @param account a keyed hash of its e-mail address
/// @param address a keyed hash of the address they come from, where the account has signed in from
///   it; empty for all others together
@SuppressWarnings("ArrayRecordComponent") // only handed to SQL
record Counter(byte[] account, byte[] address) {}
