package rollbook.command.mail;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A language that mails are written in.
public enum Language {
    ENGLISH("en"),
    RUSSIAN("ru");

    private static final List<Locale> LOCALES =
            Arrays.stream(values()).map(language -> Locale.of(language.tag)).toList();
    private static final int LONGEST_HEADER = 200;

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// As HTML's `lang` has it: `en`.
    public String tag() {
        return tag;
    }

    /// The language of that tag; English when there is none.
    public static Language of(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst()
                .orElse(ENGLISH);
    }

    /// What a reader with this `Accept-Language` likes best; English for whoever says nothing that
    /// can be understood.
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
            return ENGLISH;
        }
        try {
            var wishes = Locale.LanguageRange.parse(acceptLanguage);
            var locale = Locale.lookup(wishes, LOCALES);
            return of(locale == null ? null : locale.getLanguage());
        } catch (IllegalArgumentException _) {
            return ENGLISH;
        }
    }
}
