"use strict";
// A click on a claim lights its sentence, a click on a sentence its claims; filters hide the other claims.
for (const section of document.querySelectorAll(".article")) {
  const claims = [...section.querySelectorAll(".claim")];
  const pieces = [...section.querySelectorAll("[data-claims]")];
  const form = section.querySelector(".filters");
  const text = section.querySelector(".text");
  const of = (piece) => piece.dataset.claims.split(" ");

  function light(indices, from) {
    for (const piece of pieces) piece.classList.toggle("hot", of(piece).some((index) => indices.includes(index)));
    for (const claim of claims) claim.classList.toggle("chosen", indices.includes(claim.dataset.index));
    const target = from === "claim"
      ? pieces.find((piece) => piece.classList.contains("hot"))
      : claims.find((claim) => claim.classList.contains("chosen") && !claim.hidden);
    if (target) target.scrollIntoView({ block: "nearest" });
    if (from === "text" && target) target.focus({ preventScroll: true });
  }

  function reveal(indices) {
    if (form && claims.some((claim) => claim.hidden && indices.includes(claim.dataset.index))) { form.reset(); apply(); }
  }

  function apply() {
    if (!form) return;
    const wanted = [...form.querySelectorAll("select")].filter((select) => select.value);
    let shown = 0;
    for (const claim of claims) {
      claim.hidden = !wanted.every((select) => claim.dataset[select.name].split("|").includes(select.value));
      if (!claim.hidden) shown += 1;
    }
    for (const incident of section.querySelectorAll(".incident")) {
      incident.hidden = !incident.querySelector(".claim:not([hidden])");
    }
    form.querySelector("output").textContent =
      shown === claims.length ? `${shown} claims` : `${shown} of ${claims.length} claims`;
  }

  for (const claim of claims) {
    claim.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (link) event.preventDefault();
      else if (String(getSelection())) return;
      light([claim.dataset.index], "claim");
    });
  }
  text.addEventListener("click", (event) => {
    const piece = event.target.closest("[data-claims]");
    if (!piece || String(getSelection())) return;
    event.preventDefault();
    const target = piece.getAttribute("href");
    const indices = target ? [target.replace(/^.*c/, "")] : of(piece);
    reveal(indices);
    light(indices, "text");
  });
  section.addEventListener("click", (event) => {
    const link = event.target.closest(".panels a[href^='#']");
    if (!link) return;
    const claim = document.getElementById(link.getAttribute("href").slice(1));
    if (!claim || !claim.classList.contains("claim")) return;
    const spot = link.querySelector(".spot title");
    const indices = [claim.dataset.index];
    reveal(indices);
    if (spot && form && form.elements.place) {
      form.reset();
      form.elements.place.value = spot.textContent.replace(/: \d+ claims?.*$/, "");
      apply();
    }
    light(indices, "map");
  });
  for (const map of section.querySelectorAll(".sheet > .map")) {  // on a narrow screen its middle shows first
    map.parentElement.scrollLeft = (map.parentElement.scrollWidth - map.parentElement.clientWidth) / 2;
  }
  if (form) {
    form.hidden = false;
    form.addEventListener("change", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));
    apply();
  }
}
document.documentElement.dataset.ready = "yes";
