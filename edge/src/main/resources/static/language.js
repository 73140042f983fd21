// The pages stand in English. Whoever reads another of the languages that they know, and likes it
// better than English, reads that.
const speak = (translations) => {
    const wished = (navigator.languages ?? []).map((tag) => tag.toLowerCase().split("-")[0]);
    const language = wished.find((tag) => tag === "en" || Object.hasOwn(translations, tag)) ?? "en";
    const translation = language === "en" ? {} : translations[language];
    document.documentElement.lang = language;
    for (const element of document.querySelectorAll("[data-text]")) {
        element.textContent = translation[element.dataset.text] ?? element.textContent;
    }
    return (name, english) => translation[name] ?? english;
};
