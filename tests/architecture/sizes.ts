import { parse, type Source } from './source'

export type Measure = { readonly where: string; readonly lines: number; readonly component: boolean }

const linesOf = (text: string) => text.replace(/\n$/, '').split('\n').length

/** Lines of each file. */
export const fileSizes = (sources: readonly Source[]): Measure[] =>
  sources.map(({ path, text }) => ({ where: path, lines: linesOf(text), component: path.endsWith('.tsx') }))

type Node = { type: string; start: number; end: number; [key: string]: unknown }
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** Declarations, methods and arrows that were given a name; an unnamed callback counts with the function around it. */
function namedFunction(node: Node): string | undefined {
  const nameOf = (id: unknown) => (isNode(id) && typeof id.name === 'string' ? id.name : 'anonymous')
  const isFunction = (value: unknown) =>
    isNode(value) && (value.type === 'ArrowFunctionExpression' || value.type === 'FunctionExpression')
  if (node.type === 'FunctionDeclaration') return nameOf(node.id)
  if (node.type === 'VariableDeclarator' && isFunction(node.init)) return nameOf(node.id)
  if (node.type === 'MethodDefinition' || (node.type === 'Property' && isFunction(node.value))) return nameOf(node.key)
  return undefined
}

/** Lines of each named function; one whose name begins with a capital in a .tsx file is a component. */
export function functionSizes(sources: readonly Source[]): Measure[] {
  return sources.flatMap(source => {
    const measures: Measure[] = []
    const visit = (value: unknown) => {
      if (Array.isArray(value)) return value.forEach(visit)
      if (!isNode(value)) return
      const name = namedFunction(value)
      if (name) {
        const lines = linesOf(source.text.slice(value.start, value.end))
        const component = source.path.endsWith('.tsx') && /^[A-Z]/.test(name)
        measures.push({ where: `${source.path} ${name}`, lines, component })
      }
      for (const child of Object.values(value)) visit(child)
    }
    visit(parse(source).program)
    return measures
  })
}

/** The value that `share` (0..1) of the measures do not pass. */
export function percentile(measures: readonly Measure[], share: number): number {
  const sorted = measures.map(one => one.lines).sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
}
