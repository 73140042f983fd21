// The token stands behind the # of the link, so no server sees it before the button is pressed, and
// whatever opens links by itself uses nothing up.
const say = speak({
    ru: {
        title: "Rollbook: подтверждение адреса",
        heading: "Подтвердите адрес электронной почты",
        press: "Нажмите кнопку, чтобы сообщить Rollbook, что это ваш адрес.",
        verify: "Подтвердить",
        done: "Готово: адрес подтверждён.",
        silent: "Rollbook не отвечает. Попробуйте ещё раз.",
        "user.token-invalid": "Эта ссылка неизвестна, уже использована или устарела.",
        "user.email-taken": "У этого адреса теперь есть своя учётная запись.",
    },
});
const outcome = document.getElementById("outcome");
const button = document.getElementById("verify");

const told = async (answer) => {
    const {code, detail} = await answer.json();
    return say(code, detail);
};

button.addEventListener("click", async () => {
    button.disabled = true;
    const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? "";
    try {
        const answer = await fetch("/api/auth/verify-email", {
            method: "POST",
            headers: {"Content-Type": "application/json"},
            body: JSON.stringify({token}),
        });
        outcome.textContent = answer.ok ? say("done", "Done: your address is verified.") : await told(answer);
    } catch {
        outcome.textContent = say("silent", "Rollbook does not answer. Please try again.");
        button.disabled = false;
    }
});
