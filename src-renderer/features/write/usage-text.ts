import { spokenLocale, type Words } from '@renderer/words/words'

type Used = { readonly tokens_in: number; readonly tokens_out: number; readonly cost: number | null }

/** A cost in the currency of the user's prices: with cents, finer where it is less than one. */
export const costText = (cost: number): string =>
  new Intl.NumberFormat(spokenLocale(), {
    minimumFractionDigits: 2,
    maximumFractionDigits: cost > 0 && cost < 0.1 ? 4 : 2,
  }).format(cost)

/** Tokens both ways, and what they cost where prices are known. */
export function usageText(t: Words, { tokens_in, tokens_out, cost }: Used): string {
  const count = tokens_in + tokens_out
  const tokens = new Intl.NumberFormat(spokenLocale()).format(count)
  return cost === null ? t('write:tokens', { count, tokens }) : t('write:tokensCost', { tokens, cost: costText(cost) })
}
