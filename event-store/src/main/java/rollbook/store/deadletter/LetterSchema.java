package rollbook.store.deadletter;

import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;

/// Table `<schema>.dead_letter` in the words of Axon.
final class LetterSchema {
    private LetterSchema() {}

    static String table(String schema) {
        return schema + ".dead_letter";
    }

    static DeadLetterSchema of(String schema) {
        return DeadLetterSchema.builder()
                .deadLetterTable(table(schema))
                .deadLetterIdentifierColumn("letter_id")
                .processingGroupColumn("processor_name")
                .sequenceIdentifierColumn("sequence")
                .sequenceIndexColumn("place")
                .messageTypeColumn("message_type")
                .eventIdentifierColumn("event_id")
                .timestampColumn("at")
                .payloadTypeColumn("type")
                .payloadRevisionColumn("revision")
                .payloadColumn("payload")
                .metaDataColumn("metadata")
                .aggregateTypeColumn("aggregate")
                .aggregateIdentifierColumn("stream")
                .sequenceNumberColumn("stream_sequence")
                .tokenTypeColumn("token_type")
                .tokenColumn("token")
                .enqueuedAtColumn("enqueued_at")
                .lastTouchedColumn("touched_at")
                .processingStartedColumn("claimed_at")
                .causeTypeColumn("cause")
                .causeMessageColumn("cause_place")
                .diagnosticsColumn("diagnostics")
                .build();
    }
}
