package rollbook.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

import rollbook.edge.position.Positions;
import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;
import rollbook.store.append.KeptAnswers;

import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

class AnswersByKeyTest {
    private final KeptAnswers kept = mock(KeptAnswers.class);
    private final AnswersByKey answers =
            new AnswersByKey(kept, mock(Positions.class), new JsonMapper());

    @Test
    void an_unknown_outcome_stays_unknown_when_the_answers_cannot_be_read_either() {
        when(kept.find(any(), any()))
                .thenReturn(Optional.empty())
                .thenThrow(new DataAccessResourceFailureException("away"));
        var request = new KeyedRequest("user-mira", "key", new byte[32]);
        var unknown = new ProblemException(ProblemCode.OUTCOME_UNKNOWN);
        assertThatThrownBy(
                        () ->
                                answers.once(
                                        request,
                                        () -> {
                                            throw unknown;
                                        }))
                .isSameAs(unknown);
    }
}
