// The token stands behind the # of the link, so no server sees it before the button is pressed, and
// whatever opens links by itself uses nothing up.
const outcome = document.getElementById("outcome");
const button = document.getElementById("reset");

const told = async (answer) => {
    const problem = await answer.json();
    return (problem.violations ?? []).map(({message}) => "The password " + message + ".").join(" ") || problem.detail;
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
        outcome.textContent = answer.ok ? "Done: sign in with the new password." : await told(answer);
        button.disabled = answer.ok;
    } catch {
        outcome.textContent = "Rollbook does not answer. Please try again.";
        button.disabled = false;
    }
});
