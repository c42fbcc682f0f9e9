/** mammoth's build for pages: it takes an ArrayBuffer in Node as well, and brings its own XML reader. */
declare module 'mammoth/mammoth.browser.js' {
  import mammoth from 'mammoth'

  export default mammoth
}
