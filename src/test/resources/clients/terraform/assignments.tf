locals {
  # Every set in every account to its group, but in network and orders-dev the guest's to a user.
  assignments = merge([
    for name, id in local.accounts : {
      for set, each in local.sets : "${name}/${set}" => {
        account = id
        set     = set
        group   = each.group
        user    = set == "TfGuest" && contains(["network", "orders-dev"], name) ? "jon" : null
      }
    }
  ]...)
}

resource "aws_ssoadmin_account_assignment" "this" {
  for_each           = local.assignments
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.this[each.value.set].arn
  target_id          = each.value.account
  target_type        = "AWS_ACCOUNT"
  principal_type     = each.value.user == null ? "GROUP" : "USER"
  principal_id = (
    each.value.user == null
    ? aws_identitystore_group.this[each.value.group].group_id
    : aws_identitystore_user.this[each.value.user].user_id
  )

  # As long as a role may hold the policy it can't be deleted, and a detached policy stays in the role until it is provisioned.
  depends_on = [aws_iam_policy.deny_billing]
}
