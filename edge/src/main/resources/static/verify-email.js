// The token stands behind the # of the link, so no server sees it before the button is pressed, and
// whatever opens links by itself uses nothing up.
const outcome = document.getElementById("outcome");
const button = document.getElementById("verify");

button.addEventListener("click", async () => {
    button.disabled = true;
    const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? "";
    try {
        const answer = await fetch("/api/auth/verify-email", {
            method: "POST",
            headers: {"Content-Type": "application/json"},
            body: JSON.stringify({token}),
        });
        outcome.textContent = answer.ok ? "Done: your address is verified." : (await answer.json()).detail;
    } catch {
        outcome.textContent = "Rollbook does not answer. Please try again.";
        button.disabled = false;
    }
});
