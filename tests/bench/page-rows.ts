import type { Figure, Row } from './figures'
import { median, type Quantity, valuesOf } from './readings'

const absent = 'no window here'

/** How a list of 5,000 ideas keeps up with the screen, and with a search as it is typed. */
export const ideasRow: Row = {
  needs: ['ideas page'],
  figures: readings => {
    const read = (quantity: Quantity) => median(valuesOf(readings, 'ideas page', quantity))
    const over = (quantity: Quantity, reference: Quantity) => {
      const [value, other] = [read(quantity), read(reference)]
      return value === undefined || other === undefined ? undefined : value / other
    }
    const frames = (view: string, mean: Quantity, dropped: Quantity): Figure[] => {
      const [work, unit] = [`5,000 ideas, ${view} scrolled: a frame`, '×'] as const
      return [
        { work, reference: 'a frame at rest', value: over(mean, 'restFrame'), most: 1.05, unit, absent },
        { work, reference: 'a bare list scrolled', value: over(mean, 'bareFrame'), most: 1.05, unit, absent },
        {
          work: `5,000 ideas, ${view} scrolled: frames dropped`,
          reference: 'of all',
          value: read(dropped),
          most: 0.01,
          unit: 'share',
          absent,
        },
      ]
    }
    const bare: Figure = {
      work: 'a bare list of 5,000 lines scrolled: frames dropped',
      reference: 'of all',
      value: read('bareDropped'),
      unit: 'share',
      absent,
    }
    const filter = { work: '5,000 ideas, a letter in the search: to paint', unit: '×', absent } as const
    return [
      bare,
      ...frames('board', 'boardFrame', 'boardDropped'),
      ...frames('table', 'tableFrame', 'tableDropped'),
      { ...filter, reference: 'the same with 50 ideas', value: over('filterSeconds', 'fewFilterSeconds'), most: 2 },
      { ...filter, reference: 'a frame at rest', value: over('filterSeconds', 'restFrame'), most: 4 },
    ]
  },
}
