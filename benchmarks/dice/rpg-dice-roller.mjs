// Parse and roll with @dice-roller/rpg-dice-roller: nanoseconds a roll, as JMH does it: rounds that
// warm up, rounds that count, mean and the half width of its 99.9 % interval. "told" also asks for the
// text, which shows every die.
import { DiceRoll } from '@dice-roller/rpg-dice-roller';

const warmups = 5;
const rounds = 10;
const quantile = 4.781; // Student's t, 9 degrees of freedom
const seconds = 0.5;

function round(notation, told) {
  const start = process.hrtime.bigint();
  const end = start + BigInt(seconds * 1e9);
  let rolls = 0;
  let sum = 0;
  while (process.hrtime.bigint() < end) {
    for (let i = 0; i < 10; i++) sum += take(new DiceRoll(notation), told);
    rolls += 10;
  }
  if (!(sum > 0)) throw new Error('nothing was rolled');
  return Number(process.hrtime.bigint() - start) / rolls;
}

function take(roll, told) {
  return roll.total + (told ? roll.output.length : 0);
}

function measure(notation, told) {
  for (let i = 0; i < warmups; i++) round(notation, told);
  const times = Array.from({ length: rounds }, () => round(notation, told));
  const mean = times.reduce((a, b) => a + b) / rounds;
  const variance = times.reduce((a, b) => a + (b - mean) ** 2, 0) / (rounds - 1);
  const error = quantile * Math.sqrt(variance / rounds);
  console.log(`rpg-dice-roller ${notation}${told ? ' told' : ''}: ${mean.toFixed(0)} ± ${error.toFixed(0)} ns/op, node ${process.version}`);
}

for (const notation of ['1d20+5', '4d6kh3', '100d6!']) {
  measure(notation, false);
  measure(notation, true);
}
