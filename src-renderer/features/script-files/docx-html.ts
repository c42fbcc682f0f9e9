/** Word's own title stands above its headings. */
const styles = ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Subtitle'] => p:fresh"]

/** The words of a Word document as simple HTML, without its pictures. Rejects for what is no document. */
export async function docxHtml(bytes: ArrayBuffer): Promise<string> {
  const { default: mammoth } = await import('mammoth/mammoth.browser.js')
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))
  const { value } = await mammoth.convertToHtml({ arrayBuffer: bytes }, { styleMap: styles, convertImage })
  return value
}
