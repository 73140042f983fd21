// The token stands behind the # of the link, so no server sees it before the button is pressed, and
// whatever opens links by itself uses nothing up.
const say = speak({
    ru: {
        title: "Rollbook: новый пароль",
        heading: "Выберите новый пароль",
        label: "Новый пароль, не короче 12 знаков",
        set: "Сохранить пароль",
        ends: "Все сеансы вашей учётной записи завершатся.",
        done: "Готово: входите с новым паролем.",
        silent: "Rollbook не отвечает. Попробуйте ещё раз.",
        "user.token-invalid": "Эта ссылка неизвестна, уже использована или устарела.",
        "user.password-too-short": "Пароль слишком короткий: нужно не меньше 12 знаков.",
        "user.password-too-long": "Пароль слишком длинный: можно не больше 256 знаков.",
        "user.password-guessable": "Пароль не должен совпадать с адресом или именем.",
        "user.password-leaked": "Этот пароль известен из утечек. Выберите другой.",
    },
});
const outcome = document.getElementById("outcome");
const button = document.getElementById("reset");

const told = async (answer) => {
    const {code, detail, violations} = await answer.json();
    const english = (violations ?? []).map(({message}) => "The password " + message + ".").join(" ");
    return say(code, english || detail);
};

document.getElementById("form").addEventListener("submit", async (submitted) => {
    submitted.preventDefault();
    button.disabled = true;
    const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? "";
    const newPassword = document.getElementById("password").value;
    try {
        const answer = await fetch("/api/auth/reset-password", {
            method: "POST",
            headers: {"Content-Type": "application/json"},
            body: JSON.stringify({token, newPassword}),
        });
        outcome.textContent = answer.ok ? say("done", "Done: sign in with the new password.") : await told(answer);
        button.disabled = answer.ok;
    } catch {
        outcome.textContent = say("silent", "Rollbook does not answer. Please try again.");
        button.disabled = false;
    }
});
