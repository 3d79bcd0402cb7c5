// Somebody whose browser prefers French, and who comes from elsewhere, is shown the French page; a click on a language stands.
const french = /^fr/i.test(navigator.language);
const fromHere = document.referrer.startsWith(new URL('.', location.href).href);
if (french && !fromHere && !location.hash) location.replace('fr.html');
