// Reads contracts with a client of Confluent's schema registry that others wrote. Prints one line for each step.
const { SchemaRegistry, SchemaType } = require('@kafkajs/confluent-schema-registry')
const Ajv2020 = require('ajv/dist/2020')

const quiet = { retry: { retries: 0 } }
const dialect = { [SchemaType.JSON]: { ajvInstance: new Ajv2020({ strict: false }) } }
const registry = new SchemaRegistry({ host: process.argv[2], ...quiet }, dialect)

const outcome = async step => {
  try {
    return await step()
  } catch (e) {
    return `${e.name} ${e.status || ''} ${e.message}`.replace(/\s+/g, ' ')
  }
}

const main = async () => {
  const latest = await registry.getLatestSchemaId('communes')
  console.log(`latest ${latest}`)
  console.log(`second ${await registry.getRegistryId('communes', 2)}`)
  const message = await registry.encode(latest, { nom: 'Ajaccio', code: 2004 })
  console.log(`encoded ${message.readInt32BE(1)} ${message.subarray(5)}`)
  console.log(`decoded ${JSON.stringify(await registry.decode(message))}`)
  console.log(`refused ${await outcome(() => registry.encode(latest, { code: 2004 }))}`)
  const old = Buffer.concat([Buffer.from([0, 0, 0, 0, 0]), Buffer.from('{"nom":"Ajaccio","code":"2A004"}')])
  old.writeInt32BE(Number(process.argv[3]), 1)
  console.log(`retired ${JSON.stringify(await registry.decode(old))}`)
  const { schema } = await (await fetch(`${process.argv[2]}/subjects/communes/versions/2`)).json()
  const asked = { type: SchemaType.JSON, schema: JSON.stringify(JSON.parse(schema)) }
  console.log(`found ${await registry.getRegistryIdBySchema('communes', asked)}`)
  const other = { type: SchemaType.JSON, schema: '{"type": "string"}' }
  console.log(`other ${await outcome(() => registry.getRegistryIdBySchema('communes', other))}`)
  console.log(`subject ${await outcome(() => registry.getLatestSchemaId('nobody'))}`)
  console.log(`version ${await outcome(() => registry.getRegistryId('communes', 9))}`)
  console.log(`schema ${await outcome(() => registry.getSchema(1))}`)
}

main().catch(e => {
  console.error(e)
  process.exit(1)
})
