import { z } from 'zod'
import { brandFonts } from './caption-fonts'

/** Red, green and blue as the web writes them: `#ffd927`. */
export const Colour = z
  .string()
  .max(7)
  .regex(/^#[0-9a-f]{6}$/u)

/** Captions as a brand has them. Sizes are shares of what the built-in styles have, widths hundredths of an em. */
export const BrandStyle = z.strictObject({
  font: z.enum(brandFonts),
  size: z.number().min(0.5).max(1.6),
  letters: Colour,
  highlight: Colour,
  outline: Colour,
  outlineWidth: z.number().min(0).max(20),
  /** null: no box behind the words. */
  box: Colour.nullable(),
  upper: z.boolean(),
})
export type BrandStyle = z.infer<typeof BrandStyle>

/** A brand's captions before anything was chosen. */
export const usualBrand: BrandStyle = {
  ...{ font: 'Inter ExtraBold', size: 1, letters: '#ffffff', highlight: '#ffd927' },
  ...{ outline: '#101010', outlineWidth: 8, box: null, upper: false },
}

/** A brand's captions under a name, with the height they stand at. */
export const NamedBrand = z.strictObject({
  name: z.string().min(1).max(60),
  style: BrandStyle,
  position: z.number().min(0).max(1),
})
export type NamedBrand = z.infer<typeof NamedBrand>

/** A colour as ASS writes it in an event: blue, green, red. */
export function assColour(colour: string): string {
  const [red, green, blue] = [colour.slice(1, 3), colour.slice(3, 5), colour.slice(5, 7)]
  return `&H${blue}${green}${red}&`.toUpperCase()
}
