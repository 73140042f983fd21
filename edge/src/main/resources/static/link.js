// What the pages that mails link to share. The token stands behind the # of the link, so no server
// sees it before the button is pressed, and whatever opens links by itself uses nothing up.

const sharedTexts = {
    en: {
        "user.token-invalid": "This link is unknown, used or out of date. Ask for a new one.",
    },
    ru: {
        silent: "Rollbook не отвечает. Попробуйте ещё раз.",
        later: "Не получилось. Попробуйте ещё раз чуть позже.",
        "user.token-invalid": "Эта ссылка неизвестна, уже использована или устарела. Запросите новую.",
    },
};

// The pages stand in English. Whoever reads another of the languages that they know, and likes it
// better than English, reads that.
const speak = (translations) => {
    const wished = (navigator.languages ?? []).map((tag) => tag.toLowerCase().split("-")[0]);
    const language = wished.find((tag) => Object.hasOwn(sharedTexts, tag)) ?? "en";
    const translation = {...sharedTexts[language], ...translations[language]};
    document.documentElement.lang = language;
    for (const element of document.querySelectorAll("[data-text]")) {
        element.textContent = translation[element.dataset.text] ?? element.textContent;
    }
    return (name, english) => translation[name] ?? english;
};

// Has the button send the token, with what else the form holds, and say what came of it.
const sendOnSubmit = ({say, route, fields = () => ({}), onFailure = () => {}}) => {
    const form = document.querySelector("form");
    const button = form.querySelector("button");
    const failure = document.querySelector("[role=alert]");
    const done = document.querySelector("[role=status]");

    const send = async () => {
        const token = location.hash.match(/[#&]token=([\w-]+)/)?.[1] ?? "";
        const answer = await fetch(route, {
            method: "POST",
            headers: {"Content-Type": "application/json"},
            body: JSON.stringify({token, ...fields()}),
        });
        if (answer.ok) {
            form.reset();
            form.hidden = true;
            done.hidden = false;
            done.focus();
        } else {
            const problem = await answer.json();
            // Servers explain in English only, so any other language has a text of its own.
            failure.textContent = say(problem.code, say("later", problem.detail));
            onFailure(problem);
        }
    };

    form.addEventListener("submit", async (submitted) => {
        submitted.preventDefault();
        button.disabled = true;
        failure.textContent = "";
        try {
            await send();
        } catch {
            failure.textContent = say("silent", "Rollbook does not answer. Please try again.");
        } finally {
            button.disabled = false;
        }
    });
};
