package rollbook.store.append;

import java.util.Map;

/// The answer to a request that carried a key. It is written in the transaction of the events that
/// the request made: either both are there or neither.
///
/// @param owner whose key it is, a `user-…`
/// @param key as the owner chose it
/// @param request keyed hash of what was asked, 32 bytes
/// @param status of HTTP
/// @param headers that tell more of the answer; without the position where that is the one of its
///   events
/// @param body as it was sent
@SuppressWarnings("ArrayRecordComponent") // handed through, neither compared nor kept
public record KeptAnswer(
        String owner,
        String key,
        byte[] request,
        int status,
        Map<String, String> headers,
        byte[] body) {
    public KeptAnswer {
        headers = Map.copyOf(headers);
    }
}
