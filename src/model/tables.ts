import { z } from 'zod';

/**
 * The canonical tables. Each field says how its cells are read (`kind`) and what a read value must be (`schema`);
 * intake applies the schema once per distinct value, and `infragap schema` publishes it.
 */
export const TABLE_NAMES = ['units', 'equipment', 'connectivity', 'allocations'] as const;
export type TableName = (typeof TABLE_NAMES)[number];

export const CATEGORIES = [
  'computer', 'desktop', 'laptop', 'tablet', 'server', 'printer', 'scanner', 'copier', 'multifunction',
  'switch', 'router', 'access_point', 'firewall', 'video_conference', 'ups', 'phone', 'other',
] as const; // biome-ignore format: a list to be read as one

/** Machines that people work at. */
export const WORKED_AT = [
  'computer',
  'desktop',
  'laptop',
  'tablet',
] as const satisfies readonly (typeof CATEGORIES)[number][];

/** Fields of a unit that count its people: those of each kind, and two that count all. */
export const KINDS_OF_STAFF = ['officials', 'public_employees', 'contract_staff', 'part_time_staff'] as const;
export const ALL_STAFF = ['staff_present', 'staff_authorised'] as const;

export const CONDITIONS = [
  'in_use', 'stored', 'on_order', 'broken', 'in_repair', 'awaiting_disposal', 'disposed',
] as const; // biome-ignore format: a list to be read as one
export type Condition = (typeof CONDITIONS)[number];

/**
 * What a column of a wide form may count of a category's items. `total` are those that the office has, in whatever condition;
 * on order and disposed are not among them. Too weak and too old are said of those that it has.
 */
export const PARTS = [
  'total', 'in_use', 'stored', 'on_order', 'broken', 'in_repair', 'awaiting_disposal', 'disposed', 'too_weak', 'too_old',
] as const; // biome-ignore format: a list to be read as one
export type Part = (typeof PARTS)[number];

export const CONNECTIONS = [
  'lan', 'internet', 'fibre', 'govnet', 'mobile_3g', 'mobile_4g', 'mobile_5g', 'wifi', 'satellite',
] as const; // biome-ignore format: a list to be read as one

export const STATUSES = ['planned', 'spent'] as const;

export type CellKind =
  | 'code'
  | 'text'
  | 'number'
  | 'capacity'
  | 'speed'
  | 'yes_no'
  | 'date'
  | 'tier'
  | 'category'
  | 'condition'
  | 'connection'
  | 'status';

export interface Field {
  readonly kind: CellKind;
  readonly schema: z.ZodType;
  readonly required?: true;
}

const code = z.string().min(1).max(200);
const text = z.string();
const count = z.number().int().min(0).max(100_000_000);
const money = z.number().min(0).max(1e15);
/** Nothing that an office still lists was bought before personal computers were. */
const year = z.number().int().min(1980).max(2100);
/** A day, month, year or span of years or days, as EDTF (ISO 8601-2) writes them; `..` is an end that is open. */
const date = z.iso
  .date()
  .or(
    z
      .string()
      .regex(
        /^(?:\d{4}(?:-(?:0[1-9]|1[0-2]))?|\d{4}\/\d{4}|\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}|\.\.\/\d{4}|\d{4}\/\.\.)$/,
      ),
  );
/** An office's computer of 1024, 2048, ... "GB" of memory has so many MB: it is asked about, not converted. */
const memory = z
  .number()
  .min(0)
  .max(4096)
  .refine((gb) => gb <= 512 || !Number.isInteger(Math.log2(gb)));
const yesNo = z.boolean();

/** What a fact may be that no field describes. */
export const FREE_FACT = z.union([z.string(), z.number(), z.boolean()]);

const field = (kind: CellKind, schema: z.ZodType, about: string): Field => ({
  kind,
  schema: schema.describe(about),
});
const needed = (kind: CellKind, schema: z.ZodType, about: string): Field => ({
  ...field(kind, schema, about),
  required: true,
});

const unitId = needed('code', code, 'Code of the unit, as text: 00097 is not 97');

export const TABLES: Readonly<Record<TableName, Readonly<Record<string, Field>>>> = {
  units: {
    unit_id: unitId,
    name: field('text', text, 'Name of the unit'),
    tier: field('tier', text, 'Administrative tier, one of those configured'),
    parent_id: field('code', code, 'unit_id of the unit above; blank at the top'),
    area_class: field('text', text, 'mountainous, island, I, II, III, ... inherited by the units below'),
    staff_authorised: field('number', count, 'Posts authorised'),
    staff_present: field('number', count, 'Staff in post, all kinds'),
    officials: field('number', count, 'Cadres and civil servants in post'),
    public_employees: field('number', count, 'Public employees in post'),
    contract_staff: field('number', count, 'Staff on contract'),
    part_time_staff: field('number', count, 'Part-time (non-professional) staff'),
    households: field('number', count, 'Households'),
    population: field('number', count, 'People'),
    grid_power: field('yes_no', yesNo, 'Connected to the electricity grid'),
  },
  equipment: {
    unit_id: unitId,
    category: needed('category', text, 'Kind of equipment'),
    quantity: field(
      'number',
      z.number().int().min(0).max(1_000_000),
      'How many alike this row stands for; 1 when absent',
    ),
    asset_id: field('code', code, 'Inventory number, unique within the unit'),
    serial_number: field('code', code, 'Number that its maker gave it'),
    year_in_use: field('date', date.or(year), 'Year it was put into use; a month or an interval as well'),
    purchase_date: field(
      'date',
      date,
      'Date of purchase, or its month or year, or an interval: 2015/2017, ../2014, 2015/..',
    ),
    condition: field('condition', z.enum(CONDITIONS), 'State it is in'),
    cpu: field('text', text, 'Processor'),
    ram_gb: field('capacity', memory, 'Memory in GB'),
    storage_gb: field('capacity', z.number().min(0).max(1_000_000), 'Storage in GB, all disks together'),
    os: field('text', text, 'Operating system'),
    antivirus: field('yes_no', yesNo, 'Security software installed'),
    original_cost: field('number', money, 'Cost when bought, in the configured currency'),
    residual_value: field('number', money, 'Value left in the books'),
    assigned_to: field('text', text, 'Person or room'),
    note: field('text', text, 'Anything else'),
  },
  connectivity: {
    unit_id: unitId,
    connection: needed(
      'connection',
      z.string().min(1).max(60),
      'Kind of connection: lan, internet, fibre, govnet, ...',
    ),
    present: field('yes_no', yesNo, 'Is it there; yes where no row of the table says it'),
    working: field('yes_no', yesNo, 'Does it work'),
    mbps: field('speed', z.number().min(0).max(10_000_000), 'Bandwidth in Mb/s'),
    provider: field('text', text, 'Who provides it'),
    monthly_cost: field('number', money, 'Rent per month, in the configured currency'),
    note: field('text', text, 'Anything else'),
  },
  allocations: {
    unit_id: unitId,
    year: needed('number', z.number().int().min(1990).max(2100), 'Budget year'),
    source: needed('code', code, 'Funding source'),
    amount: field('number', money, 'Money, in the configured currency'),
    item: field('code', code, 'What is given in kind'),
    quantity: field('number', z.number().int().min(0).max(1_000_000), 'How many are given in kind'),
    status: field('status', z.enum(STATUSES), 'planned or spent; planned when absent'),
    for: field('text', text, 'What it is meant for'),
  },
};

/** Whether a field, or a fact of a unit, is the speed of a connection: `mbps`, `internet_mbps`. */
export const isSpeed = (field: string): boolean => /(?:^|_)mbps$/.test(field);

/** What a row may leave blank, but not say wrongly. */
const NEEDED_WHERE_SAID: Partial<Record<TableName, readonly string[]>> = {
  equipment: ['quantity'],
  allocations: ['amount', 'quantity', 'status'],
};

/** Whether a row is in no figure where this field says nothing that can be used. */
export const isNeeded = (table: TableName, field: string): boolean =>
  TABLES[table][field]?.required === true || NEEDED_WHERE_SAID[table]?.includes(field) === true;

/** The zod object of one row of a table, as JSON input would give it. */
export function rowSchema(table: TableName): z.ZodObject {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, { schema, required }] of Object.entries(TABLES[table])) {
    shape[name] = required ? schema : schema.optional();
  }
  return table === 'units' ? z.looseObject(shape) : z.object(shape);
}
