package rollbook.command;

import java.security.MessageDigest;

/// The request that is being served, when it carries a key.
///
/// @param owner whose key it is
/// @param fingerprint what has to be equal for it to be the same request; see [KeyedRequests]
@SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest.isEqual
record KeyedRequest(String owner, String key, byte[] fingerprint) {
    boolean asks(byte[] fingerprintOfAnother) {
        return MessageDigest.isEqual(fingerprint, fingerprintOfAnother);
    }
}
