import { type ZipFile, zipBytes } from './zip-bytes'

type Paragraph = {
  readonly text: string
  /** A style of Word's, as Title or Heading1. */
  readonly style?: string
  readonly isBold?: boolean
  readonly isItem?: boolean
}

const open = 'http://schemas.openxmlformats.org'
const word = `xmlns:w="${open}/wordprocessingml/2006/main"`
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function paragraphXml({ text, style, isBold, isItem }: Paragraph): string {
  const styled = style ? `<w:pStyle w:val="${style}"/>` : ''
  const listed = isItem ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : ''
  const bold = isBold ? '<w:rPr><w:b/></w:rPr>' : ''
  const runs = text.split('\n').map(line => `<w:r>${bold}<w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`)
  return `<w:p><w:pPr>${styled}${listed}</w:pPr>${runs.join('<w:r><w:br/></w:r>')}</w:p>`
}

const style = (id: string, name: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`

/** The files of a Word document with these paragraphs, as Word lays them out. */
export function docxFiles(paragraphs: readonly Paragraph[]): ZipFile[] {
  const part = (name: string, data: string): ZipFile => ({ name, data: `${xml}${data}` })
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${open}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`
  const relations = (...all: string[]) =>
    `<Relationships xmlns="${open}/package/2006/relationships">${all.join('')}</Relationships>`
  return [
    part(
      '[Content_Types].xml',
      `<Types xmlns="${open}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/></Types>`,
    ),
    part('_rels/.rels', relations(relation('rId1', 'officeDocument', 'word/document.xml'))),
    part(
      'word/_rels/document.xml.rels',
      relations(relation('rId1', 'styles', 'styles.xml'), relation('rId2', 'numbering', 'numbering.xml')),
    ),
    part(
      'word/styles.xml',
      `<w:styles ${word}>${style('Title', 'Title')}${style('Heading1', 'heading 1')}${style('Heading2', 'heading 2')}</w:styles>`,
    ),
    part(
      'word/numbering.xml',
      `<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
    part(
      'word/document.xml',
      `<w:document ${word}><w:body>${paragraphs.map(paragraphXml).join('')}</w:body></w:document>`,
    ),
  ]
}

/** A Word document with these paragraphs. */
export const docxBytes = (paragraphs: readonly Paragraph[]): ArrayBuffer => zipBytes(docxFiles(paragraphs))

/** The script about stars as somebody would write it in Word. */
export const starsInWord: readonly Paragraph[] = [
  { text: 'Photograph the stars', style: 'Title' },
  { text: 'Hook', style: 'Heading1' },
  { text: 'Your phone can photograph\nthe Milky Way.' },
  { text: 'Main points', style: 'Heading1' },
  { text: 'Find the dark.', isItem: true },
  { text: 'Keep it still & wait < 60 s.', isItem: true },
  { text: 'Call to action:', isBold: true },
  { text: 'Send it to a friend.' },
]
