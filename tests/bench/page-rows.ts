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

/** How a bin of 2,000 clips, all with their pictures, opens and keeps up with the screen. */
export const binRow: Row = {
  needs: ['bin page'],
  figures: readings => {
    const read = (quantity: Quantity) => median(valuesOf(readings, 'bin page', quantity))
    const frames = (view: string, mean: Quantity, dropped: Quantity): Figure[] => {
      const [frame, rest] = [read(mean), read('restFrame')]
      const value = frame === undefined || rest === undefined ? undefined : frame / rest
      const work = `2,000 clips, ${view} scrolled`
      return [
        { work: `${work}: a frame`, reference: 'a frame at rest', value, most: 1.05, unit: '×', absent },
        {
          work: `${work}: frames dropped`,
          reference: 'of all',
          value: read(dropped),
          most: 0.01,
          unit: 'share',
          absent,
        },
      ]
    }
    const [open, few] = [read('binOpenSeconds'), read('binFewOpenSeconds')]
    const value = open === undefined || few === undefined ? undefined : open / few
    return [
      ...frames('bin', 'binFrame', 'binDropped'),
      ...frames('bin as a list', 'binListFrame', 'binListDropped'),
      {
        work: '2,000 clips: their script opened',
        reference: 'the same with one clip',
        value,
        most: 2,
        unit: '×',
        absent,
      },
    ]
  },
}

/** How the preview of a film that was never rendered plays, beside the finished film in the browser's own player. */
export const playerRow: Row = {
  needs: ['player page'],
  figures: readings => {
    const read = (quantity: Quantity) => median(valuesOf(readings, 'player page', quantity))
    const over = (quantity: Quantity, reference: Quantity) => {
      const [value, other] = [read(quantity), read(reference)]
      return value === undefined || other === undefined ? undefined : value / other
    }
    const reference = 'the finished film in <video>'
    return [
      {
        work: 'preview: frames dropped',
        reference: 'of all',
        value: read('previewDropped'),
        most: 0.01,
        unit: 'share',
        absent,
      },
      { work: `${reference}: frames dropped`, reference: 'of all', value: read('videoDropped'), unit: 'share', absent },
      {
        work: 'preview: script opened to first picture',
        reference: `${reference}, opened to first picture`,
        value: over('previewFirst', 'videoFirst'),
        unit: '×',
        absent,
      },
      {
        work: 'preview: a jump to its picture',
        reference: `${reference}, a jump`,
        value: over('previewJump', 'videoJump'),
        most: 2,
        unit: '×',
        absent,
      },
    ]
  },
}
