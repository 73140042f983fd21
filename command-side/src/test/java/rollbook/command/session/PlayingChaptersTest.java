package rollbook.command.session;

import static rollbook.command.session.Asks.creates;
import static rollbook.command.session.Facts.TABLE;
import static rollbook.command.session.Facts.archived;
import static rollbook.command.session.Facts.ended;
import static rollbook.command.session.Facts.joined;
import static rollbook.command.session.Facts.live;
import static rollbook.command.session.Facts.opened;
import static rollbook.command.session.Facts.paused;
import static rollbook.command.session.Facts.settled;
import static rollbook.events.session.EpochCause.CHAPTER;

import org.junit.jupiter.api.Test;

import rollbook.command.session.SessionCommand.ArchiveSession;
import rollbook.command.session.SessionCommand.CreateSession;
import rollbook.command.session.SessionCommand.EndChapter;
import rollbook.command.session.SessionCommand.EndSession;
import rollbook.command.session.SessionCommand.PauseSession;
import rollbook.command.session.SessionCommand.ResumeSession;
import rollbook.command.session.SessionCommand.StartChapter;
import rollbook.command.user.UserRejection;
import rollbook.events.session.ChapterEnded;
import rollbook.events.session.ChapterStarted;
import rollbook.events.session.Role;
import rollbook.events.session.SessionPaused;
import rollbook.events.session.SessionResumed;
import rollbook.events.session.Settings;

import java.util.List;

class PlayingChaptersTest extends SessionSpec {

    @Test
    void whoever_sets_a_table_up_owns_it() {
        when(creates(mira, "The Sunless Keep"));
        then(opened());
    }

    @Test
    void a_title_is_a_line_of_at_most_100_characters() {
        when(creates(mira, "🐉".repeat(101)));
        thenRejected(SessionRejection.TITLE_INVALID);
        when(creates(mira, "two\nlines"));
        thenRejected(SessionRejection.TITLE_INVALID);
    }

    @Test
    void where_it_is_asked_for_only_a_verified_user_sets_a_table_up() {
        when(new CreateSession(TABLE, new Guest(mira, "Mira", false), "Keep", Settings.defaults()));
        thenRejected(UserRejection.NOT_VERIFIED);
    }

    @Test
    void chapters_are_numbered_through_the_whole_session() {
        given(opened(), live(), new ChapterEnded(TABLE, 1));
        when(new StartChapter(TABLE, mira, "The cave"));
        then(new ChapterStarted(TABLE, 2, "The cave", mira), settled(1, CHAPTER, mira));
    }

    @Test
    void a_chapter_starts_at_an_open_table_only() {
        given(opened(), live());
        when(new StartChapter(TABLE, mira, null));
        thenRejected(SessionRejection.NOT_OPEN);
    }

    @Test
    void players_start_no_chapters() {
        given(opened(), joined(tomas), joined(ines, Role.ASSISTANT));
        when(new StartChapter(TABLE, tomas, null));
        thenRejected(SessionRejection.ROLE_TOO_LOW);
        when(new StartChapter(TABLE, ines, null));
        thenRejected(SessionRejection.ROLE_TOO_LOW);
    }

    @Test
    void a_game_pauses_and_goes_on() {
        given(opened(), live());
        when(new PauseSession(TABLE, mira));
        then(new SessionPaused(TABLE));
        given(paused());
        when(new ResumeSession(TABLE, mira));
        then(new SessionResumed(TABLE));
    }

    @Test
    void only_what_goes_on_pauses_and_only_what_pauses_goes_on() {
        given(opened());
        when(new PauseSession(TABLE, mira));
        thenRejected(SessionRejection.NOT_LIVE);
        when(new ResumeSession(TABLE, mira));
        thenRejected(SessionRejection.NOT_PAUSED);
    }

    @Test
    void a_chapter_can_end_during_a_pause() {
        given(opened(), live(), paused());
        when(new EndChapter(TABLE, mira, List.of()));
        then(new ChapterEnded(TABLE, 1));
    }

    @Test
    void a_session_that_ends_ends_its_chapter() {
        given(opened(), live());
        when(new EndSession(TABLE, mira, List.of()));
        then(new ChapterEnded(TABLE, 1), ended());
    }

    @Test
    void only_the_owner_ends_a_session() {
        given(opened(), joined(tomas, Role.GM));
        when(new EndSession(TABLE, tomas, List.of()));
        thenRejected(SessionRejection.ROLE_TOO_LOW);
    }

    @Test
    void a_session_ends_once_and_is_put_away_once() {
        given(opened(), ended());
        when(new EndSession(TABLE, mira, List.of()));
        thenRejected(SessionRejection.ENDED);
        when(new ArchiveSession(TABLE, mira));
        then(archived());
        given(archived());
        when(new ArchiveSession(TABLE, mira));
        thenRejected(SessionRejection.NOT_ENDED);
    }

    @Test
    void strangers_learn_of_no_session() {
        given(opened());
        when(new StartChapter(TABLE, rolf, null));
        thenRejected(SessionRejection.NOT_FOUND);
    }
}
