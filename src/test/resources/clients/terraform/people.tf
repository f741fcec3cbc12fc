locals {
  users = {
    fay = "Adams"
    gil = "Berg"
    hal = "Cruz"
    ida = "Dahl"
    jon = "Eide"
  }
  groups = {
    TfReaders   = { description = "Look", members = ["fay", "gil"] }
    TfBuilders  = { description = "Build & run", members = ["gil", "hal"] }
    TfOperators = { description = "Keep it running", members = ["hal", "ida"] }
    TfAdmins    = { description = "Everything", members = ["ida", "jon"] }
    TfGuests    = { description = null, members = ["jon", "fay"] }
  }
  memberships = merge([
    for group, each in local.groups : {
      for member in each.members : "${group}/${member}" => { group = group, member = member }
    }
  ]...)
}

resource "aws_identitystore_user" "this" {
  for_each          = local.users
  identity_store_id = local.store
  user_name         = "${each.key}@example.com"
  display_name      = "${title(each.key)} ${each.value}"

  name {
    given_name  = title(each.key)
    family_name = each.value
  }

  emails {
    value   = "${each.key}@example.com"
    type    = "work"
    primary = true
  }
}

resource "aws_identitystore_group" "this" {
  for_each          = local.groups
  identity_store_id = local.store
  display_name      = each.key
  description       = each.value.description
}

resource "aws_identitystore_group_membership" "this" {
  for_each          = local.memberships
  identity_store_id = local.store
  group_id          = aws_identitystore_group.this[each.value.group].group_id
  member_id         = aws_identitystore_user.this[each.value.member].user_id
}
