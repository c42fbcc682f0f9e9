import { spokenLocale } from '@renderer/words/words'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** Bytes as people say them, in thousands: `4.2 GB`. */
export function sizeText(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const value = bytes / 1_000 ** power
  const maximumFractionDigits = value < 100 && power > 1 ? 1 : 0
  const unit = units[power] ?? 'byte'
  return new Intl.NumberFormat(spokenLocale(), { style: 'unit', unit, maximumFractionDigits }).format(value)
}
