const say = speak({
    en: {
        "user.password-too-short": "The password is too short: it must have at least 12 characters.",
        "user.password-too-long": "The password is too long: it may have at most 256 characters.",
        "user.password-guessable": "The password must not be your address or name.",
        "user.password-leaked": "This password is known from leaks. Choose another one.",
    },
    ru: {
        title: "Rollbook: новый пароль",
        heading: "Выберите новый пароль",
        label: "Новый пароль",
        rule: "От 12 до 256 знаков. Не ваш адрес, не имя и не пароль, известный из утечек.",
        show: "Показать пароль",
        ends: "Все сеансы вашей учётной записи завершатся.",
        set: "Сохранить пароль",
        done: "Готово: входите с новым паролем.",
        "user.password-too-short": "Пароль слишком короткий: нужно не меньше 12 знаков.",
        "user.password-too-long": "Пароль слишком длинный: можно не больше 256 знаков.",
        "user.password-guessable": "Пароль не должен совпадать с адресом или именем.",
        "user.password-leaked": "Этот пароль известен из утечек. Выберите другой.",
    },
});
const password = document.getElementById("password");
const show = document.getElementById("show");

show.addEventListener("change", () => {
    password.type = show.checked ? "text" : "password";
});

// Browsers remember what text fields held when they were sent.
document.querySelector("form").addEventListener("submit", () => {
    show.checked = false;
    password.type = "password";
});

sendOnSubmit({
    say,
    route: "/api/auth/reset-password",
    fields: () => ({newPassword: password.value}),
    onFailure: ({violations}) => {
        const refused = violations !== undefined;
        password.setAttribute("aria-invalid", refused);
        if (refused) {
            password.focus();
        }
    },
});
