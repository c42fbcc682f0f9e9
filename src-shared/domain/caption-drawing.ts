import { assColour, type BrandStyle } from './brand-style'
import { type StyleLook, styleLooks } from './caption-looks'
import type { CaptionLook } from './film'

/** What captions are drawn by; `brand` is left out where a style is drawn. */
export type DrawnLook = Pick<CaptionLook, 'style' | 'position'> & { readonly brand?: BrandStyle | null | undefined }

export const drawnLook = ({ style, position, brand }: CaptionLook): DrawnLook => ({
  ...{ style, position },
  ...(brand && { brand }),
})

/** The drawing of a look. */
export const lookOf = ({ style, brand }: DrawnLook): StyleLook => (brand ? brandLook(brand) : styleLooks[style])

function brandLook(brand: BrandStyle): StyleLook {
  const [plain, spoken] = [brand.letters, brand.highlight].map(colour => `{\\1c${assColour(colour)}}`)
  const rest = plain ?? ''
  const base = `\\3c${assColour(brand.outline)}`
  const border = brand.outlineWidth
  return {
    ...{ font: brand.font, size: brand.size, upper: brand.upper, springs: false },
    ...{ outline: '&H00101010', back: '&H80000000' },
    box: brand.box && `\\1c${assColour(brand.box)}\\1a&H00&`,
    layers: [
      {
        ...{ kind: 'letters', border, shadow: border > 0 ? 2 : 0, blur: 0, base },
        tags: { said: rest, spoken: spoken ?? '', next: rest, line: rest },
      },
    ],
  }
}
