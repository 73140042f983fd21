const say = speak({
    ru: {
        title: "Rollbook: подтверждение адреса",
        heading: "Подтвердите адрес электронной почты",
        press: "Нажмите кнопку, чтобы сообщить Rollbook, что это ваш адрес.",
        verify: "Подтвердить",
        done: "Готово: адрес подтверждён. Эту страницу можно закрыть.",
        "user.email-taken": "У этого адреса теперь есть своя учётная запись.",
    },
});

sendOnSubmit({say, route: "/api/auth/verify-email"});
