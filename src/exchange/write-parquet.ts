/** A table as Parquet, with units in the file's metadata. */
import { evenTable, type Table } from "./table.ts";

/**
 * A table as a Parquet file: numbers as doubles, texts as strings; the metadata hold `unit:<column>`
 * for each column of numbers.
 *
 * @throws {@link ExchangeError} `exchange/uneven-table`.
 *
 * @example
 * new TextDecoder().decode((await tableToParquet({ columns: [{ name: "lh", unit: "IU/L", values: [4.5] }] })).subarray(0, 4)) // => "PAR1"
 */
export async function tableToParquet(table: Table): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const { columns } = evenTable(table);
  const buffer = parquetWriteBuffer({
    columnData: columns.map((column) =>
      column.unit === undefined
        ? { name: column.name, data: Array.from(column.values), type: "STRING" as const, nullable: false }
        : { name: column.name, data: Float64Array.from(column.values), type: "DOUBLE" as const, nullable: false },
    ),
    kvMetadata: columns.flatMap(({ name, unit }) => (unit === undefined ? [] : [{ key: `unit:${name}`, value: unit }])),
    createdBy: "openhpg",
  });
  return new Uint8Array(buffer);
}
