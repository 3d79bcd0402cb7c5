// Amounts and quantities stand in stories as people write them, "12.50", "7.5".
export function minor(amount) {
  if (!/^\d+\.\d\d$/.test(amount)) throw new Error(`${amount} is no amount`);
  return Number(amount.replace(".", ""));
}
export function thousandths(quantity) {
  const [whole, part = ""] = quantity.split(".");
  return Number(whole + part.padEnd(3, "0"));
}
export function money(amount, currency, other) {
  return { amount: minor(amount), ...(currency && { foreign: { currency, amount: minor(other) } }) };
}
