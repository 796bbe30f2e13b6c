import { spokenIn } from './spoken.ts';

/** To which side a share is rounded: a bound from above goes up, one from below goes down. */
type Rounding = 'up' | 'down' | 'near';

/** The most decimals that a share in per cent is told with: a second in a hundred years has nine. */
const DECIMALS = 10;

/**
 * A share from 0 to 1 in per cent, with two digits of what is missing to 100: 0.999847 => '99.985%' (up), '99.984%' (down).
 * A share that is not whole never becomes 100 %.
 */
export function formatShare(share: number, language: string, rounding: Rounding = 'near'): string {
  const missing = Number(((1 - share) * 100).toPrecision(11));
  const decimals = missing <= 0 ? 0 : Math.min(DECIMALS, Math.max(0, 1 - Math.floor(Math.log10(missing))));
  const scale = 10 ** decimals;
  const round = { up: Math.floor, down: Math.ceil, near: Math.round }[rounding];
  const told = missing <= 0 ? 100 : 100 - Math.max(1, round(missing * scale)) / scale;
  return new Intl.NumberFormat(spokenIn(language), {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(told / 100);
}
